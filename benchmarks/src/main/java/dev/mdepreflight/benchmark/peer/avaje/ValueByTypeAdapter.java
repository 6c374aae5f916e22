package dev.mdepreflight.benchmark.peer.avaje;

import dev.mdepreflight.catalog.indicator.IndicatorType;
import dev.mdepreflight.format.Grammar;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import org.jspecify.annotations.Nullable;

/** Judges by {@link ValueByType}. */
@ConstraintAdapter(ValueByType.class)
public final class ValueByTypeAdapter extends AbstractConstraintAdapter<AvajeIndicator> {
    /**
     * For the validator.
     *
     * @param request the annotation
     */
    public ValueByTypeAdapter(AdapterCreateRequest request) {
        super(request);
    }

    @Override
    protected boolean isValid(@Nullable AvajeIndicator indicator) {
        if (indicator == null) {
            return true;
        }
        String value = indicator.indicatorValue();
        IndicatorType type = indicator.indicatorType();
        return value == null
                || type == null
                || switch (type) {
                    case FileSha1 -> Grammar.SHA1.matches(value);
                    case FileSha256 -> Grammar.SHA256.matches(value);
                    case FileMd5 -> Grammar.MD5.matches(value);
                    case IpAddress -> Grammar.IP_ADDRESS.matches(value);
                    case DomainName -> Grammar.DOMAIN_NAME.matches(value);
                    case Url -> Grammar.WEB_ADDRESS.matches(value);
                    default -> true;
                };
    }
}
