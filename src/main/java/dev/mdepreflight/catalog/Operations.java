package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The catalog: every operation that the library knows. */
public final class Operations {
    /** Submits or updates one indicator. */
    public static final Operation SUBMIT_INDICATOR = new Operation(
            "submitIndicator",
            "Submit or update one indicator",
            "POST",
            "/api/indicators",
            Indicator.class,
            page("post-ti-indicator"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(100, 1500));

    /** Submits or updates a batch of indicators. */
    public static final Operation IMPORT_INDICATORS = new Operation(
            "importIndicators",
            "Submit or update a batch of indicators",
            "POST",
            "/api/indicators/import",
            ImportIndicators.class,
            page("import-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(30, null));

    /** Deletes several indicators by id. */
    public static final Operation BATCH_DELETE_INDICATORS = new Operation(
            "batchDeleteIndicators",
            "Delete several indicators by id",
            "POST",
            "/api/indicators/BatchDelete",
            BatchDeleteIndicators.class,
            page("batch-delete-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of()),
            new RateLimits(30, 1500));

    private static final List<Operation> ALL = List.of(SUBMIT_INDICATOR, IMPORT_INDICATORS, BATCH_DELETE_INDICATORS);

    private Operations() {}

    /**
     * All operations, grouped by resource.
     *
     * @return an immutable list
     */
    public static List<Operation> all() {
        return ALL;
    }

    /**
     * The operation with an id.
     *
     * @param id the exact id, such as {@code importIndicators}
     * @return the operation, or empty if there is none
     */
    public static Optional<Operation> byId(String id) {
        return ALL.stream().filter(operation -> operation.id().equals(id)).findFirst();
    }

    private static URI page(String name) {
        return URI.create("https://learn.microsoft.com/defender-endpoint/api/" + name);
    }
}
