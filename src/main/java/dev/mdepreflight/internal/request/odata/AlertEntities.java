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
                        Member.of("alertCreationTime", Kind.DATE_TIME),
                        Member.of("lastUpdateTime", Kind.DATE_TIME),
                        Member.of("incidentId", Kind.INTEGER),
                        Member.of("investigationId", Kind.INTEGER).printedAs("InvestigationId"),
                        Member.of("id", Kind.TEXT),
                        Member.of("assignedTo", Kind.TEXT),
                        Member.mostly("detectionSource"),
                        Member.of("lastEventTime", Kind.DATE_TIME),
                        Member.oneOf("status", "Unknown", "New", "InProgress", "Resolved", "Unspecified", "Hidden"),
                        Member.oneOf("severity", "UnSpecified", "Informational", "Low", "Medium", "High"),
                        Member.of("category", Kind.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.oneOf("classification", Enums.ALERT_CLASSIFICATION),
                        Member.oneOf("determination", Enums.ALERT_DETERMINATION),
                        Member.oneOf("investigationState", Enums.INVESTIGATION_STATE),
                        Member.of("detectorId", Kind.TEXT),
                        Member.of("threatFamilyName", Kind.TEXT),
                        Member.of("title", Kind.TEXT),
                        Member.of("description", Kind.TEXT),
                        Member.of("firstEventTime", Kind.DATE_TIME),
                        Member.of("resolvedTime", Kind.DATE_TIME),
                        Member.of("machineId", Kind.TEXT),
                        Member.of("computerDnsName", Kind.TEXT),
                        Member.of("rbacGroupName", Kind.TEXT),
                        Member.of("aadTenantId", Kind.TEXT),
                        Member.of("relatedUser", Kind.COMPLEX),
                        Member.of("threatName", Kind.TEXT),
                        Member.collection("mitreTechniques", Kind.TEXT),
                        Member.collection("loggedOnUsers", Kind.COMPLEX),
                        Member.collection("comments", Kind.COMPLEX),
                        Member.collection("evidence", Kind.COMPLEX),
                        Member.collection("domains", Kind.COMPLEX)),
                List.of(),
                List.of("evidence"),
                List.of("machine", "user", "files", "iPs"));
    }

    static EntityModel indicators() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("application", Kind.TEXT),
                        Member.of("createdByDisplayName", Kind.TEXT),
                        Member.of("expirationTime", Kind.DATE_TIME),
                        Member.of("generateAlert", Kind.BOOLEAN),
                        Member.of("title", Kind.TEXT),
                        Member.collection("rbacGroupNames", Kind.TEXT),
                        Member.collection("rbacGroupIds", Kind.TEXT_OR_INTEGER),
                        Member.of("indicatorValue", Kind.TEXT),
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
                        Member.of("creationTimeDateTimeUtc", Kind.DATE_TIME),
                        Member.of("createdBy", Kind.TEXT),
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
                        Member.of("id", Kind.TEXT),
                        Member.of("category", Kind.INTEGER),
                        Member.of("educateUrl", Kind.TEXT),
                        Member.of("bypassDurationHours", Kind.INTEGER),
                        Member.of("description", Kind.TEXT),
                        Member.of("recommendedActions", Kind.TEXT),
                        Member.of("lastUpdateTime", Kind.DATE_TIME),
                        Member.of("lastUpdatedBy", Kind.TEXT),
                        Member.of("certificateInfo", Kind.COMPLEX),
                        Member.of("notificationId", Kind.INTEGER),
                        Member.of("notificationBody", Kind.TEXT),
                        Member.of("version", Kind.TEXT),
                        Member.collection("mitreTechniques", Kind.TEXT),
                        Member.of("historicalDetection", Kind.BOOLEAN),
                        Member.of("lookBackPeriod", Kind.INTEGER),
                        Member.of("additionalInfo", Kind.TEXT),
                        Member.of("externalId", Kind.TEXT),
                        Member.mostly("createdBySource")),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel investigations() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("startTime", Kind.DATE_TIME),
                        Member.of("id", Kind.TEXT),
                        Member.mostly("state", Enums.INVESTIGATION_STATE),
                        Member.of("machineId", Kind.TEXT),
                        Member.of("triggeringAlertId", Kind.TEXT)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("endTime", Kind.DATE_TIME),
                        Member.of("cancelledBy", Kind.TEXT),
                        Member.of("statusDetails", Kind.TEXT),
                        Member.of("computerDnsName", Kind.TEXT)),
                List.of(),
                List.of(),
                List.of());
    }
}
