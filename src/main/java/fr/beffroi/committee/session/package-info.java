/** Sessions of a committee: agenda, members, votes, minutes. */
@NullMarked
package fr.beffroi.committee.session;

import org.jspecify.annotations.NullMarked;
