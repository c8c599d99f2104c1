"""Reading the policy: documents, their sections, and each provision with what it makes of cases now."""
