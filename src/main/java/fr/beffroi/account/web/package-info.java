/** Pages of sign-in and of errors. */
@NullMarked
package fr.beffroi.account.web;

import org.jspecify.annotations.NullMarked;
