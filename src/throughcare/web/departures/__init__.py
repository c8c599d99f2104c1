"""Departures from policy: the list, recording one, and ending one."""
