@NullMarked
package fr.beffroi.call.eligibility;

import org.jspecify.annotations.NullMarked;
