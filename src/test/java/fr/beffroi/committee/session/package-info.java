@NullMarked
package fr.beffroi.committee.session;

import org.jspecify.annotations.NullMarked;
