/**
 * What a check hands back: the {@link dev.mdepreflight.report.Report} with its violations and advice, the limits a
 * check runs within, and the API's own error envelope, written and read.
 *
 * <p>Everything here is a value: immutable, safe to share between threads, and free of raw input. What comes from a
 * checked document is shown only as an {@link dev.mdepreflight.report.Excerpt}, which is short and holds nothing that a
 * terminal or a log would interpret.
 *
 * <p>The codes, their HTTP statuses and their message templates are those of the page <a
 * href="https://learn.microsoft.com/defender-endpoint/api/common-errors">Common REST API error codes</a>. The package
 * knows no other package of this library.
 */
@NullMarked
package dev.mdepreflight.report;

import org.jspecify.annotations.NullMarked;
