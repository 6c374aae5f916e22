package dev.mdepreflight.catalog.hunting;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code runAdvancedQuery}.
 *
 * <p>Line breaks of the query must be written as {@code \n}: raw ones in a JSON string are the mistake made most, and the body is no
 * JSON then. The query itself is not checked. The service gives the data of 30 days, at most 100,000 rows and 50 MB, in at most 200
 * seconds; an application may use 10 minutes of running time an hour and 3 hours a day. The operation is in retirement since January
 * 2026 in favour of the Microsoft Graph security API. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/run-advanced-query-api">run-advanced-query-api</a>.
 *
 * @param query the query in the Kusto Query Language
 */
public record RunAdvancedQuery(
        @JsonProperty("Query") @Required @Nullable String query) {}
