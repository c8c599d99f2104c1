"""Notices: what somebody is told of."""
