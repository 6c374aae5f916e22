package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.catalog.indicator.IndicatorAction;
import dev.mdepreflight.catalog.indicator.IndicatorType;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import org.jspecify.annotations.Nullable;

/** Judges by {@link NetworkAction}. */
@ConstraintAdapter(NetworkAction.class)
public final class NetworkActionAdapter extends AbstractConstraintAdapter<AvajeIndicator> {
    /**
     * For the validator.
     *
     * @param request the annotation
     */
    public NetworkActionAdapter(AdapterCreateRequest request) {
        super(request);
    }

    @Override
    protected boolean isValid(@Nullable AvajeIndicator indicator) {
        if (indicator == null || indicator.action() != IndicatorAction.BlockAndRemediate) {
            return true;
        }
        IndicatorType type = indicator.indicatorType();
        return type != IndicatorType.IpAddress && type != IndicatorType.DomainName && type != IndicatorType.Url;
    }
}
