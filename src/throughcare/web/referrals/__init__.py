"""Referrals to suppliers of rehabilitative services (CRS): what their staff see, and all that they see."""
