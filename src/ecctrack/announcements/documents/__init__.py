"""Announcements as they come in (text, PDF, HTML, mail, calendar feed), made into plain text."""
