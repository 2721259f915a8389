"""Goals, dates and budget figures from Swedish committee documents."""
