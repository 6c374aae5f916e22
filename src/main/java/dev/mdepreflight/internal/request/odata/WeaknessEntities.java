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
                        Member.of("id", Kind.TEXT),
                        Member.of("name", Kind.TEXT),
                        Member.of("vendor", Kind.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("weaknesses", Kind.INTEGER),
                        Member.of("publicExploit", Kind.BOOLEAN),
                        Member.of("activeAlert", Kind.BOOLEAN),
                        Member.of("exposedMachines", Kind.INTEGER),
                        Member.of("installedMachines", Kind.INTEGER),
                        Member.of("impactScore", Kind.NUMBER),
                        Member.of("isNormalized", Kind.BOOLEAN),
                        Member.of("category", Kind.TEXT),
                        Member.collection("tags", Kind.TEXT),
                        Member.collection("distributions", Kind.COMPLEX)),
                List.of(),
                List.of(),
                List.of("vulnerabilities"));
    }

    static EntityModel vulnerabilities() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.TEXT),
                        Member.of("name", Kind.TEXT),
                        Member.of("description", Kind.TEXT),
                        Member.of("cvssV3", Kind.NUMBER),
                        Member.of("publishedOn", Kind.DATE_TIME),
                        Member.of("severity", Kind.TEXT),
                        Member.of("updatedOn", Kind.DATE_TIME)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("cvssVector", Kind.TEXT),
                        Member.of("exposedMachines", Kind.INTEGER),
                        Member.of("firstDetected", Kind.DATE_TIME),
                        Member.of("patchFirstAvailable", Kind.DATE_TIME),
                        Member.of("publicExploit", Kind.BOOLEAN),
                        Member.of("exploitVerified", Kind.BOOLEAN),
                        Member.of("exploitInKit", Kind.BOOLEAN),
                        Member.collection("exploitTypes", Kind.TEXT),
                        Member.collection("exploitUris", Kind.TEXT),
                        Member.of("cveSupportability", Kind.TEXT),
                        Member.collection("tags", Kind.TEXT),
                        Member.of("epss", Kind.NUMBER),
                        Member.oneOf("status", Enums.PUBLIC_VULNERABILITY_EXCEPTION_STATUS)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel machinesVulnerabilities() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.TEXT),
                        Member.of("cveId", Kind.TEXT),
                        Member.of("machineId", Kind.TEXT),
                        Member.of("fixingKbId", Kind.TEXT),
                        Member.of("productName", Kind.TEXT),
                        Member.of("productVersion", Kind.TEXT),
                        Member.of("severity", Kind.TEXT),
                        Member.of("productVendor", Kind.TEXT)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel recommendations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.TEXT),
                        Member.of("productName", Kind.TEXT),
                        Member.of("vendor", Kind.TEXT),
                        Member.of("recommendedVersion", Kind.TEXT),
                        Member.of("recommendationCategory", Kind.TEXT),
                        Member.of("subCategory", Kind.TEXT),
                        Member.of("severityScore", Kind.NUMBER),
                        Member.of("remediationType", Kind.TEXT),
                        Member.of("recommendedProgram", Kind.TEXT),
                        Member.of("recommendedVendor", Kind.TEXT),
                        Member.mostly("status", Enums.PUBLIC_RECOMMENDATION_EXCEPTION_STATUS)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("recommendationName", Kind.TEXT),
                        Member.of("weaknesses", Kind.INTEGER),
                        Member.of("publicExploit", Kind.BOOLEAN),
                        Member.of("activeAlert", Kind.BOOLEAN),
                        Member.collection("associatedThreats", Kind.TEXT),
                        Member.of("configScoreImpact", Kind.NUMBER),
                        Member.of("exposureImpact", Kind.NUMBER),
                        Member.of("totalMachineCount", Kind.INTEGER),
                        Member.of("exposedMachinesCount", Kind.INTEGER),
                        Member.of("nonProductivityImpactedAssets", Kind.INTEGER),
                        Member.of("relatedComponent", Kind.TEXT),
                        Member.of("hasUnpatchableCve", Kind.BOOLEAN),
                        Member.collection("tags", Kind.TEXT),
                        Member.of("exposedCriticalDevices", Kind.INTEGER)),
                List.of(),
                List.of(),
                List.of("software", "vulnerabilities"));
    }

    static EntityModel remediationTasks() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("createdOn", Kind.DATE_TIME).printedAs("createdon"),
                        Member.oneOf("status", "Active", "Completed")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("id", Kind.TEXT),
                        Member.of("title", Kind.TEXT),
                        Member.of("requesterId", Kind.TEXT),
                        Member.of("requesterEmail", Kind.TEXT),
                        Member.of("statusLastModifiedOn", Kind.DATE_TIME),
                        Member.of("description", Kind.TEXT),
                        Member.of("relatedComponent", Kind.TEXT),
                        Member.of("targetDevices", Kind.INTEGER),
                        Member.collection("rbacGroupNames", Kind.TEXT),
                        Member.of("fixedDevices", Kind.INTEGER),
                        Member.of("requesterNotes", Kind.TEXT),
                        Member.of("dueOn", Kind.DATE_TIME),
                        Member.oneOf("category", Enums.TASK_CATEGORY_DTO),
                        Member.oneOf("productivityImpactRemediationType", Enums.TASK_PRODUCTIVITY_IMPACT_TYPE_DTO),
                        Member.oneOf("priority", Enums.TASK_PRIORITY_DTO),
                        Member.oneOf("completionMethod", Enums.TASK_COMPLETION_METHOD),
                        Member.of("completerId", Kind.TEXT),
                        Member.of("completerEmail", Kind.TEXT),
                        Member.of("scid", Kind.TEXT),
                        Member.oneOf("type", Enums.TASK_TYPE_DTO),
                        Member.of("productId", Kind.TEXT),
                        Member.of("vendorId", Kind.TEXT),
                        Member.of("nameId", Kind.TEXT),
                        Member.of("recommendedVersion", Kind.TEXT),
                        Member.of("recommendedVendor", Kind.TEXT),
                        Member.of("recommendedProgram", Kind.TEXT),
                        Member.of("recommendationReference", Kind.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
