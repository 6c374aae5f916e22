package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.catalog.indicator.IndicatorAction;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import org.jspecify.annotations.Nullable;

/** Judges by {@link AuditAlerts}. */
@ConstraintAdapter(AuditAlerts.class)
public final class AuditAlertsAdapter extends AbstractConstraintAdapter<AvajeIndicator> {
    /**
     * For the validator.
     *
     * @param request the annotation
     */
    public AuditAlertsAdapter(AdapterCreateRequest request) {
        super(request);
    }

    @Override
    protected boolean isValid(@Nullable AvajeIndicator indicator) {
        return indicator == null
                || indicator.action() != IndicatorAction.Audit
                || Boolean.TRUE.equals(indicator.generateAlert());
    }
}
