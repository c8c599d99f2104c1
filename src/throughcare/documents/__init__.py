"""Documents to take away: a sheet of words as a Word file, to be worked on, and as a PDF, to be printed or sent."""
