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
                        Member.of("id", EdmType.TEXT),
                        Member.of("name", EdmType.TEXT),
                        Member.of("operatingSystem", EdmType.TEXT),
                        Member.of("operatingSystemVersion", EdmType.TEXT),
                        Member.of("status", EdmType.BOOLEAN),
                        Member.of("settingsNumber", EdmType.INTEGER),
                        Member.of("passedDevices", EdmType.INTEGER),
                        Member.of("totalDevices", EdmType.INTEGER)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("description", EdmType.TEXT),
                        Member.of("benchmark", EdmType.TEXT),
                        Member.of("version", EdmType.TEXT),
                        Member.of("complianceLevel", EdmType.TEXT),
                        Member.of("createdBy", EdmType.TEXT),
                        Member.of("lastUpdatedBy", EdmType.TEXT),
                        Member.of("createdOnTimeOffset", EdmType.DATE_TIME),
                        Member.of("lastUpdateTimeOffset", EdmType.DATE_TIME),
                        Member.collection("rbacGroupIdsProfileScope", EdmType.INTEGER),
                        Member.collection("rbacGroupNamesProfileScope", EdmType.TEXT),
                        Member.collection("deviceTagsProfileScope", EdmType.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel baselineConfigurations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("category", EdmType.TEXT),
                        Member.of("name", EdmType.TEXT),
                        Member.of("cce", EdmType.TEXT).printedAs("CCE")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("uniqueId", EdmType.TEXT),
                        Member.of("benchmarkName", EdmType.TEXT),
                        Member.of("benchmarkVersion", EdmType.TEXT),
                        Member.of("description", EdmType.TEXT),
                        Member.collection("complianceLevels", EdmType.TEXT),
                        Member.of("rationale", EdmType.TEXT),
                        Member.of("remediation", EdmType.TEXT),
                        Member.collection("recommendedValue", EdmType.TEXT),
                        Member.collection("source", EdmType.TEXT),
                        Member.of("isCustom", EdmType.BOOLEAN),
                        Member.of("assessmentMethod", EdmType.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
