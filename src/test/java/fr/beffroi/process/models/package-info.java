/** The drawings and tables against what the service really has. */
@NullMarked
package fr.beffroi.process.models;

import org.jspecify.annotations.NullMarked;
