/**
 * What is deployed is tested without a cluster: the chart is rendered, the compose file is read.
 */
@NullMarked
package fr.beffroi.deployment;

import org.jspecify.annotations.NullMarked;
