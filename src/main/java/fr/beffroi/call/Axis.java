package fr.beffroi.call;

/** A priority under which a project applies. */
public record Axis(String code, String label) {}
