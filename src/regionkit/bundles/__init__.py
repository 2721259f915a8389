"""Files that hold several documents: a meeting's papers in one PDF, extracts of minutes one after another."""
