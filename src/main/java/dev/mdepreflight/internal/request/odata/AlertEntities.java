package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;

/** The entities of alerts, investigations and indicators: the filterable properties of the pages, and what the service's metadata adds. */
final class AlertEntities {
    private AlertEntities() {}

    static EntityModel alerts() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("alertCreationTime", EdmType.DATE_TIME),
                        Member.of("lastUpdateTime", EdmType.DATE_TIME),
                        Member.of("incidentId", EdmType.INTEGER),
                        Member.of("investigationId", EdmType.INTEGER).printedAs("InvestigationId"),
                        Member.of("id", EdmType.TEXT),
                        Member.of("assignedTo", EdmType.TEXT),
                        Member.mostly("detectionSource"),
                        Member.of("lastEventTime", EdmType.DATE_TIME),
                        Member.oneOf("status", "Unknown", "New", "InProgress", "Resolved", "Unspecified", "Hidden"),
                        Member.oneOf("severity", "UnSpecified", "Informational", "Low", "Medium", "High"),
                        Member.of("category", EdmType.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.oneOf("classification", Enums.ALERT_CLASSIFICATION),
                        Member.oneOf("determination", Enums.ALERT_DETERMINATION),
                        Member.oneOf("investigationState", Enums.INVESTIGATION_STATE),
                        Member.of("detectorId", EdmType.TEXT),
                        Member.of("threatFamilyName", EdmType.TEXT),
                        Member.of("title", EdmType.TEXT),
                        Member.of("description", EdmType.TEXT),
                        Member.of("firstEventTime", EdmType.DATE_TIME),
                        Member.of("resolvedTime", EdmType.DATE_TIME),
                        Member.of("machineId", EdmType.TEXT),
                        Member.of("computerDnsName", EdmType.TEXT),
                        Member.of("rbacGroupName", EdmType.TEXT),
                        Member.of("aadTenantId", EdmType.TEXT),
                        Member.of("relatedUser", EdmType.COMPLEX),
                        Member.of("threatName", EdmType.TEXT),
                        Member.collection("mitreTechniques", EdmType.TEXT),
                        Member.collection("loggedOnUsers", EdmType.COMPLEX),
                        Member.collection("comments", EdmType.COMPLEX),
                        Member.collection("evidence", EdmType.COMPLEX),
                        Member.collection("domains", EdmType.COMPLEX)),
                List.of(),
                List.of("evidence"),
                List.of("machine", "user", "files", "iPs"));
    }

    static EntityModel indicators() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("application", EdmType.TEXT),
                        Member.of("createdByDisplayName", EdmType.TEXT),
                        Member.of("expirationTime", EdmType.DATE_TIME),
                        Member.of("generateAlert", EdmType.BOOLEAN),
                        Member.of("title", EdmType.TEXT),
                        Member.collection("rbacGroupNames", EdmType.TEXT),
                        Member.collection("rbacGroupIds", EdmType.TEXT_OR_INTEGER),
                        Member.of("indicatorValue", EdmType.TEXT),
                        Member.oneOf(
                                "indicatorType",
                                "FileSha1",
                                "FileSha256",
                                "FileMd5",
                                "CertificateThumbprint",
                                "IpAddress",
                                "DomainName",
                                "Url",
                                "ProcessMemorySimilarityHash",
                                "WebCategory"),
                        Member.of("creationTimeDateTimeUtc", EdmType.DATE_TIME),
                        Member.of("createdBy", EdmType.TEXT),
                        Member.oneOf(
                                "action",
                                "Warn",
                                "Block",
                                "Audit",
                                "Alert",
                                "AlertAndBlock",
                                "BlockAndRemediate",
                                "Allowed"),
                        Member.oneOf("severity", "Informational", "Low", "Medium", "High")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("id", EdmType.TEXT),
                        Member.of("category", EdmType.INTEGER),
                        Member.of("educateUrl", EdmType.TEXT),
                        Member.of("bypassDurationHours", EdmType.INTEGER),
                        Member.of("description", EdmType.TEXT),
                        Member.of("recommendedActions", EdmType.TEXT),
                        Member.of("lastUpdateTime", EdmType.DATE_TIME),
                        Member.of("lastUpdatedBy", EdmType.TEXT),
                        Member.of("certificateInfo", EdmType.COMPLEX),
                        Member.of("notificationId", EdmType.INTEGER),
                        Member.of("notificationBody", EdmType.TEXT),
                        Member.of("version", EdmType.TEXT),
                        Member.collection("mitreTechniques", EdmType.TEXT),
                        Member.of("historicalDetection", EdmType.BOOLEAN),
                        Member.of("lookBackPeriod", EdmType.INTEGER),
                        Member.of("additionalInfo", EdmType.TEXT),
                        Member.of("externalId", EdmType.TEXT),
                        Member.mostly("createdBySource")),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel investigations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("startTime", EdmType.DATE_TIME),
                        Member.of("id", EdmType.TEXT),
                        Member.mostly("state", Enums.INVESTIGATION_STATE),
                        Member.of("machineId", EdmType.TEXT),
                        Member.of("triggeringAlertId", EdmType.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("endTime", EdmType.DATE_TIME),
                        Member.of("cancelledBy", EdmType.TEXT),
                        Member.of("statusDetails", EdmType.TEXT),
                        Member.of("computerDnsName", EdmType.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
