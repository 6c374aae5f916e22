package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;

/** The entities of security baselines: the filterable properties of the pages, and what the service's metadata adds. */
final class BaselineEntities {
    private BaselineEntities() {}

    static EntityModel baselineProfiles() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.TEXT),
                        Member.of("name", Kind.TEXT),
                        Member.of("operatingSystem", Kind.TEXT),
                        Member.of("operatingSystemVersion", Kind.TEXT),
                        Member.of("status", Kind.BOOLEAN),
                        Member.of("settingsNumber", Kind.INTEGER),
                        Member.of("passedDevices", Kind.INTEGER),
                        Member.of("totalDevices", Kind.INTEGER)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("description", Kind.TEXT),
                        Member.of("benchmark", Kind.TEXT),
                        Member.of("version", Kind.TEXT),
                        Member.of("complianceLevel", Kind.TEXT),
                        Member.of("createdBy", Kind.TEXT),
                        Member.of("lastUpdatedBy", Kind.TEXT),
                        Member.of("createdOnTimeOffset", Kind.DATE_TIME),
                        Member.of("lastUpdateTimeOffset", Kind.DATE_TIME),
                        Member.collection("rbacGroupIdsProfileScope", Kind.INTEGER),
                        Member.collection("rbacGroupNamesProfileScope", Kind.TEXT),
                        Member.collection("deviceTagsProfileScope", Kind.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel baselineConfigurations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.TEXT),
                        Member.of("category", Kind.TEXT),
                        Member.of("name", Kind.TEXT),
                        Member.of("cce", Kind.TEXT).printedAs("CCE")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("uniqueId", Kind.TEXT),
                        Member.of("benchmarkName", Kind.TEXT),
                        Member.of("benchmarkVersion", Kind.TEXT),
                        Member.of("description", Kind.TEXT),
                        Member.collection("complianceLevels", Kind.TEXT),
                        Member.of("rationale", Kind.TEXT),
                        Member.of("remediation", Kind.TEXT),
                        Member.collection("recommendedValue", Kind.TEXT),
                        Member.collection("source", Kind.TEXT),
                        Member.of("isCustom", Kind.BOOLEAN),
                        Member.of("assessmentMethod", Kind.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
