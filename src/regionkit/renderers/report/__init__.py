"""The HTML report: one page that holds everything, with each value linked to its place in the document."""
