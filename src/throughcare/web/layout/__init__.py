"""The base page and the furniture that all journeys share."""
