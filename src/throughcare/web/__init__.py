"""Pages in GOV.UK style: a folder a journey, with its views, addresses and templates side by side.

`layout/` holds the base page and the furniture that every journey shares (`layout/furniture.html` documents it).
"""
