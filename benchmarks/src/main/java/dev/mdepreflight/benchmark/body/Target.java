package dev.mdepreflight.benchmark.body;

import dev.mdepreflight.benchmark.peer.LeanImport;
import dev.mdepreflight.benchmark.peer.LeanIndicator;
import dev.mdepreflight.benchmark.peer.LeanIsolation;
import dev.mdepreflight.benchmark.peer.LeanSeries;
import dev.mdepreflight.benchmark.peer.avaje.AvajeImport;
import dev.mdepreflight.benchmark.peer.avaje.AvajeIndicator;
import dev.mdepreflight.benchmark.peer.avaje.AvajeIsolation;
import dev.mdepreflight.benchmark.peer.avaje.AvajeSeries;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.action.IsolateMachine;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** What a body is meant for, and the records that stand for it. */
public enum Target {
    /** {@code isolateMachine}. */
    ISOLATE_MACHINE(Operations.ISOLATE_MACHINE, IsolateMachine.class, LeanIsolation.class, AvajeIsolation.class),
    /** {@code submitIndicator}. */
    SUBMIT_INDICATOR(Operations.SUBMIT_INDICATOR, Indicator.class, LeanIndicator.class, AvajeIndicator.class),
    /** {@code importIndicators}. */
    IMPORT_INDICATORS(Operations.IMPORT_INDICATORS, ImportIndicators.class, LeanImport.class, AvajeImport.class),
    /** No operation: a {@link Series}, which may be longer than an import. */
    SERIES(null, Series.class, LeanSeries.class, AvajeSeries.class);

    private final @Nullable Operation operation;
    private final Class<? extends Record> type;
    private final Class<? extends Record> leanType;
    private final Class<? extends Record> avajeType;

    Target(
            @Nullable Operation operation,
            Class<? extends Record> type,
            Class<? extends Record> leanType,
            Class<? extends Record> avajeType) {
        this.operation = operation;
        this.type = type;
        this.leanType = leanType;
        this.avajeType = avajeType;
    }

    /**
     * The operation.
     *
     * @return null if the body is that of a record of one's own
     */
    public @Nullable Operation operation() {
        return operation;
    }

    /**
     * The record by which the library checks, with all its constraints.
     *
     * @return a record of the catalog, or {@link Series}
     */
    public Class<? extends Record> type() {
        return type;
    }

    /**
     * The same record with those constraints alone whose breach is a violation.
     *
     * @return a record of the benchmarks
     */
    public Class<? extends Record> leanType() {
        return leanType;
    }

    /**
     * The same record for avaje-jsonb and avaje-validator.
     *
     * @return a record of the benchmarks
     */
    public Class<? extends Record> avajeType() {
        return avajeType;
    }
}
