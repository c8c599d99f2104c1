"""The outbox: who has been told what of a case, telling somebody, what is stuck, and the mailboxes."""
