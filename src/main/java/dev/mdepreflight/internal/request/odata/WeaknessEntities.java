package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;

/** The entities of software, vulnerabilities and what is recommended against them: the filterable properties of the pages, and what the service's metadata adds. */
final class WeaknessEntities {
    private WeaknessEntities() {}

    static EntityModel software() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("name", EdmType.TEXT),
                        Member.of("vendor", EdmType.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("weaknesses", EdmType.INTEGER),
                        Member.of("publicExploit", EdmType.BOOLEAN),
                        Member.of("activeAlert", EdmType.BOOLEAN),
                        Member.of("exposedMachines", EdmType.INTEGER),
                        Member.of("installedMachines", EdmType.INTEGER),
                        Member.of("impactScore", EdmType.NUMBER),
                        Member.of("isNormalized", EdmType.BOOLEAN),
                        Member.of("category", EdmType.TEXT),
                        Member.collection("tags", EdmType.TEXT),
                        Member.collection("distributions", EdmType.COMPLEX)),
                List.of(),
                List.of(),
                List.of("vulnerabilities"));
    }

    static EntityModel vulnerabilities() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("name", EdmType.TEXT),
                        Member.of("description", EdmType.TEXT),
                        Member.of("cvssV3", EdmType.NUMBER),
                        Member.of("publishedOn", EdmType.DATE_TIME),
                        Member.of("severity", EdmType.TEXT),
                        Member.of("updatedOn", EdmType.DATE_TIME)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("cvssVector", EdmType.TEXT),
                        Member.of("exposedMachines", EdmType.INTEGER),
                        Member.of("firstDetected", EdmType.DATE_TIME),
                        Member.of("patchFirstAvailable", EdmType.DATE_TIME),
                        Member.of("publicExploit", EdmType.BOOLEAN),
                        Member.of("exploitVerified", EdmType.BOOLEAN),
                        Member.of("exploitInKit", EdmType.BOOLEAN),
                        Member.collection("exploitTypes", EdmType.TEXT),
                        Member.collection("exploitUris", EdmType.TEXT),
                        Member.of("cveSupportability", EdmType.TEXT),
                        Member.collection("tags", EdmType.TEXT),
                        Member.of("epss", EdmType.NUMBER),
                        Member.oneOf("status", Enums.PUBLIC_VULNERABILITY_EXCEPTION_STATUS)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel machinesVulnerabilities() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("cveId", EdmType.TEXT),
                        Member.of("machineId", EdmType.TEXT),
                        Member.of("fixingKbId", EdmType.TEXT),
                        Member.of("productName", EdmType.TEXT),
                        Member.of("productVersion", EdmType.TEXT),
                        Member.of("severity", EdmType.TEXT),
                        Member.of("productVendor", EdmType.TEXT)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel recommendations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("productName", EdmType.TEXT),
                        Member.of("vendor", EdmType.TEXT),
                        Member.of("recommendedVersion", EdmType.TEXT),
                        Member.of("recommendationCategory", EdmType.TEXT),
                        Member.of("subCategory", EdmType.TEXT),
                        Member.of("severityScore", EdmType.NUMBER),
                        Member.of("remediationType", EdmType.TEXT),
                        Member.of("recommendedProgram", EdmType.TEXT),
                        Member.of("recommendedVendor", EdmType.TEXT),
                        Member.mostly("status", Enums.PUBLIC_RECOMMENDATION_EXCEPTION_STATUS)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("recommendationName", EdmType.TEXT),
                        Member.of("weaknesses", EdmType.INTEGER),
                        Member.of("publicExploit", EdmType.BOOLEAN),
                        Member.of("activeAlert", EdmType.BOOLEAN),
                        Member.collection("associatedThreats", EdmType.TEXT),
                        Member.of("configScoreImpact", EdmType.NUMBER),
                        Member.of("exposureImpact", EdmType.NUMBER),
                        Member.of("totalMachineCount", EdmType.INTEGER),
                        Member.of("exposedMachinesCount", EdmType.INTEGER),
                        Member.of("nonProductivityImpactedAssets", EdmType.INTEGER),
                        Member.of("relatedComponent", EdmType.TEXT),
                        Member.of("hasUnpatchableCve", EdmType.BOOLEAN),
                        Member.collection("tags", EdmType.TEXT),
                        Member.of("exposedCriticalDevices", EdmType.INTEGER)),
                List.of(),
                List.of(),
                List.of("software", "vulnerabilities"));
    }

    static EntityModel remediationTasks() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("createdOn", EdmType.DATE_TIME).printedAs("createdon"),
                        Member.oneOf("status", "Active", "Completed")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("title", EdmType.TEXT),
                        Member.of("requesterId", EdmType.TEXT),
                        Member.of("requesterEmail", EdmType.TEXT),
                        Member.of("statusLastModifiedOn", EdmType.DATE_TIME),
                        Member.of("description", EdmType.TEXT),
                        Member.of("relatedComponent", EdmType.TEXT),
                        Member.of("targetDevices", EdmType.INTEGER),
                        Member.collection("rbacGroupNames", EdmType.TEXT),
                        Member.of("fixedDevices", EdmType.INTEGER),
                        Member.of("requesterNotes", EdmType.TEXT),
                        Member.of("dueOn", EdmType.DATE_TIME),
                        Member.oneOf("category", Enums.TASK_CATEGORY_DTO),
                        Member.oneOf("productivityImpactRemediationType", Enums.TASK_PRODUCTIVITY_IMPACT_TYPE_DTO),
                        Member.oneOf("priority", Enums.TASK_PRIORITY_DTO),
                        Member.oneOf("completionMethod", Enums.TASK_COMPLETION_METHOD),
                        Member.of("completerId", EdmType.TEXT),
                        Member.of("completerEmail", EdmType.TEXT),
                        Member.of("scid", EdmType.TEXT),
                        Member.oneOf("type", Enums.TASK_TYPE_DTO),
                        Member.of("productId", EdmType.TEXT),
                        Member.of("vendorId", EdmType.TEXT),
                        Member.of("nameId", EdmType.TEXT),
                        Member.of("recommendedVersion", EdmType.TEXT),
                        Member.of("recommendedVendor", EdmType.TEXT),
                        Member.of("recommendedProgram", EdmType.TEXT),
                        Member.of("recommendationReference", EdmType.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
