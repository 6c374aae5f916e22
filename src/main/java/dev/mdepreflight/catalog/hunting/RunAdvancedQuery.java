package dev.mdepreflight.catalog.hunting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code runAdvancedQuery}.
 *
 * <p>Write line breaks in the query as {@code \n}. A raw line break in the JSON string, the most common mistake, makes
 * the body invalid JSON. The query itself is not checked. A query covers 30 days, returns at most 100,000 rows and 50
 * MB, and runs for at most 200 seconds. An application may use 10 minutes of running time per hour and 3 hours per day.
 * Since January 2026 the operation is being retired in favor of the Microsoft Graph security API.
 *
 * @param query the query in the Kusto Query Language
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/run-advanced-query-api">run-advanced-query-api</a>
 */
public record RunAdvancedQuery(
        @JsonProperty("Query") @Required @Nullable String query) {}
