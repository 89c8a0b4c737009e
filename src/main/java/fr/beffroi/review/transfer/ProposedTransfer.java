package fr.beffroi.review.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What the rules of the call propose to do with an application of another authority.
 *
 * @param to code of the competent authority, if it receives such applications through this service
 * @param name of that authority
 * @param reason why the rules say so, in French; the officer may send it to the applicant
 */
public record ProposedTransfer(@Nullable String to, @Nullable String name, String reason) {}
