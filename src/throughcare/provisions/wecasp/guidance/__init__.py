"""7. Guidance: how to do what section 5 requires. Who departs from it writes down why (WECASP-0.1)."""
