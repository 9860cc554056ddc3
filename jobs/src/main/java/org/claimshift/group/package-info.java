/**
 * Finds the articles that report the same event: candidate pairs by shared rare terms, a trained pair scorer, average
 * linkage inside small components, and events that keep their ids from night to night.
 */
package org.claimshift.group;
