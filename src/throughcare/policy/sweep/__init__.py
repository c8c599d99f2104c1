"""The sweep: every time word of a published text is claimed by a provision, or listed with the reason why not."""
