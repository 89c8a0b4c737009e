package fr.beffroi.worklist.web;

/** A choice of a filter. */
record Choice(String value, String label) {}
