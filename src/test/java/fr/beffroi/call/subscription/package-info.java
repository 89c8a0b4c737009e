@NullMarked
package fr.beffroi.call.subscription;

import org.jspecify.annotations.NullMarked;
