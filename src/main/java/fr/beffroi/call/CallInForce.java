package fr.beffroi.call;

import fr.beffroi.kernel.CallId;

/** Told, in the transaction, when a call comes in force or what is in force of it has changed. */
public record CallInForce(CallId call) {}
