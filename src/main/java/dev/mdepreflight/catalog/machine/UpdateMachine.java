package dev.mdepreflight.catalog.machine;

import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.NotEmptyWithout;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code updateMachine}: the changes to a device.
 *
 * <p>The service rejects a body with an empty tag list and without a device value. A body that omits both is reported as advice.
 *
 * @param machineTags all tags that the device has afterwards; a tag of more than 200 characters is reported as advice
 * @param deviceValue the value of the device; null to keep the current value
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/update-machine-method">update-machine-method</a>
 */
@NotEmptyWithout(
        property = "machineTags",
        without = "deviceValue",
        code = ErrorCode.INVALID_REQUEST_BODY,
        hint = "an empty list of tags updates nothing; give a tag or a deviceValue")
@AtLeastOne(
        adviceId = "nothing-to-change",
        nullCounts = true,
        payload = Advice.class,
        value = {"machineTags", "deviceValue"},
        hint = "give machineTags, deviceValue or both")
@DistinctElements(adviceId = "repeated-element", payload = Advice.class, property = "machineTags")
@AlsoKnown("id")
public record UpdateMachine(
        @Nullable
        List<@MaxLength(value = 200, adviceId = "long-machine-tag", payload = Advice.class) @Nullable String>
                machineTags,

        @Nullable DeviceValue deviceValue) {}
