/** The pages of the task list, and the queries behind them. */
@NullMarked
package fr.beffroi.worklist.web;

import org.jspecify.annotations.NullMarked;
