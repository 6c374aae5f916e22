/**
 * The results of a check: the {@link dev.mdepreflight.report.Report} with its violations and advice, the limits of a check, and the API's
 * error envelope.
 *
 * <p>Everything is immutable, thread-safe and free of raw input: values from a checked document appear only as {@link
 * dev.mdepreflight.report.Excerpt}.
 *
 * <p>Codes, HTTP statuses and message templates are those of the page <a
 * href="https://learn.microsoft.com/defender-endpoint/api/common-errors">Common REST API error codes</a>.
 */
@NullMarked
package dev.mdepreflight.report;

import org.jspecify.annotations.NullMarked;
