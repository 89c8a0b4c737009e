@NullMarked
package fr.beffroi.account;

import org.jspecify.annotations.NullMarked;
