"""What happens beside a story: screening, safety, planning for release, supervision's own work, the women's panel.

A story tells of sentences, prisons and managers. Here each case is looked at as it then stands, and given what such a
case would have, by draws of its own.
"""
