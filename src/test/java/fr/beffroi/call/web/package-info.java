@NullMarked
package fr.beffroi.call.web;

import org.jspecify.annotations.NullMarked;
