/** Work of many files at once, done beside that of people and never before it. */
@NullMarked
package fr.beffroi.process.mass;

import org.jspecify.annotations.NullMarked;
