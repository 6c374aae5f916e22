package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.action.IsolateMachine;
import dev.mdepreflight.catalog.action.IsolationType;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.internal.finding.BodyInspector;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The device checks of one request. Reads the isolation mode and the named devices from the body, and judges the devices. Not thread-safe.
 */
public final class DeviceInspection implements BodyInspector {
    /** The documented values. Other values have no known meaning. */
    public static final List<String> ONBOARDING_STATUSES =
            List.of("Onboarded", "CanBeOnboarded", "Unsupported", "InsufficientInfo");

    private static final String ISOLATION_TYPE = "isolationType";
    private static final String ADVICE_ID = "isolation-type-by-onboarding";
    private static final String ONBOARDED = "onboarded";

    private final Operation operation;
    private final @Nullable Device device;
    private final @Nullable DeviceLookup lookup;
    private final boolean hasModes;
    private boolean judged;
    private @Nullable String mode;

    /**
     * Creates an inspection.
     *
     * @param device the device of the request; null if it is not known
     * @param lookup finds devices that the body names; null if there is no lookup
     */
    public DeviceInspection(Operation operation, @Nullable Device device, @Nullable DeviceLookup lookup) {
        this.operation = operation;
        this.device = device;
        this.lookup = operation.deviceSupport().systems().isEmpty() ? null : lookup;
        this.hasModes = operation.body() == IsolateMachine.class;
        this.judged = !hasModes;
    }

    /** Whether these checks read the body. */
    public boolean readsBody() {
        return lookup != null || (device != null && hasModes);
    }

    /** Whether a status is documented, in any letter case. */
    public static boolean isOnboardingStatus(String status) {
        return ONBOARDING_STATUSES.stream().anyMatch(known -> folded(known).equals(folded(status)));
    }

    private static String folded(String status) {
        return LetterCase.lower(status.strip());
    }

    @Override
    public void inspect(PropertyValues values, BiConsumer<String, AdviceDraft> doubts) {
        if (device == null || !hasModes || !values.isUsable(ISOLATION_TYPE)) {
            return;
        }
        String status = device.onboardingStatus() == null ? "" : folded(device.onboardingStatus());
        boolean unmanaged = isOnboardingStatus(status) && !status.equals(ONBOARDED);
        boolean contains = values.is(ISOLATION_TYPE, IsolationType.UnManagedDevice.name());
        boolean given = values.isPresent(ISOLATION_TYPE);
        if (unmanaged && !contains) {
            doubts.accept(
                    ISOLATION_TYPE, new AdviceDraft(ADVICE_ID, "The device is not onboarded.", "use UnManagedDevice"));
        } else if (status.equals(ONBOARDED) && contains) {
            doubts.accept(
                    ISOLATION_TYPE, new AdviceDraft(ADVICE_ID, "The device is onboarded.", "use Full or Selective"));
        }
        // An unmanaged device may run any system, and the documentation does not say what an absent type means there.
        judged = !contains && (given || !unmanaged);
        boolean selective = values.is(ISOLATION_TYPE, IsolationType.Selective.name());
        mode = (selective ? IsolationType.Selective : IsolationType.Full).name();
    }

    @Override
    public void text(Grammar grammar, String text, Consumer<AdviceDraft> doubts) {
        if (lookup != null && grammar == Grammar.MACHINE_ID) {
            Device named = lookup.find(text);
            if (named != null) {
                DeviceJudge.judge(operation, named, null).forEach(shortfall -> doubts.accept(shortfall.doubt()));
            }
        }
    }

    /**
     * Returns the shortfalls of the request's device: platform, version, client. Call this after the body is read. Empty if the body does
     * not determine the mode.
     */
    public List<Incompatibility> shortfalls() {
        return device == null || !judged ? List.of() : DeviceJudge.judge(operation, device, mode);
    }
}
