package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.request.odata.Member.Standing;
import java.util.List;

/** The entities of machines and what is done on them: the filterable properties of the pages, and what the service's metadata adds. */
final class MachineEntities {
    private MachineEntities() {}

    static EntityModel machines() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("computerDnsName", Kind.TEXT).printedAs("ComputerDnsName"),
                        Member.of("id", Kind.TEXT),
                        Member.of("version", Kind.TEXT),
                        Member.oneOf("deviceValue", "Normal", "Low", "High"),
                        Member.of("aadDeviceId", Kind.GUID),
                        Member.collection("machineTags", Kind.TEXT),
                        Member.of("lastSeen", Kind.DATE_TIME).printedAs("LastSeen"),
                        Member.oneOf("exposureLevel", "None", "Low", "Medium", "High"),
                        Member.oneOf(
                                        "onboardingStatus",
                                        "onboarded",
                                        "CanBeOnboarded",
                                        "Unsupported",
                                        "InsufficientInfo",
                                        "Onboarded")
                                .printedAs("onboardingstatus"),
                        Member.of("lastIpAddress", Kind.TEXT),
                        Member.oneOf(
                                        "healthStatus",
                                        "Active",
                                        "Inactive",
                                        "ImpairedCommunication",
                                        "NoSensorData",
                                        "NoSensorDataImpairedCommunication",
                                        "Unknown")
                                .printedAs("HealthStatus"),
                        Member.of("osPlatform", Kind.TEXT).printedAs("OsPlatform"),
                        Member.oneOf("riskScore", "None", "Informational", "Low", "Medium", "High")
                                .printedAs("RiskScore"),
                        Member.of("rbacGroupId", Kind.TEXT_OR_INTEGER).printedAs("RbacGroupId")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("mergedIntoMachineId", Kind.TEXT),
                        Member.of("isPotentialDuplication", Kind.BOOLEAN),
                        Member.of("isExcluded", Kind.BOOLEAN),
                        Member.oneOf("exclusionReason", Enums.EXCLUSION_REASON),
                        Member.of("firstSeen", Kind.DATE_TIME),
                        Member.of("osProcessor", Kind.TEXT),
                        Member.of("lastExternalIpAddress", Kind.TEXT),
                        Member.of("agentVersion", Kind.TEXT),
                        Member.of("osBuild", Kind.INTEGER),
                        Member.of("rbacGroupName", Kind.TEXT),
                        Member.collection("ipAddresses", Kind.COMPLEX),
                        Member.of("isAadJoined", Kind.BOOLEAN),
                        Member.of("vmMetadata", Kind.COMPLEX),
                        Member.of("osArchitecture", Kind.TEXT),
                        Member.oneOf("managedBy", Enums.DEVICE_MANAGED_BY),
                        Member.oneOf("managedByStatus", Enums.DEVICE_MANAGED_BY_STATUS)),
                List.of(),
                List.of(),
                List.of("logOnUsers", "alerts", "machineActions", "vulnerabilities", "recommendations", "software"));
    }

    static EntityModel machineActions() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("id", Kind.GUID),
                        Member.oneOf("status", "Pending", "InProgress", "Succeeded", "Failed", "TimeOut", "Cancelled")
                                .printedAs("Status"),
                        Member.of("machineId", Kind.TEXT).printedAs("MachineId"),
                        Member.oneOf(
                                        "type",
                                        "RunAntiVirusScan",
                                        "Offboard",
                                        "LiveResponse",
                                        "CollectInvestigationPackage",
                                        "Isolate",
                                        "Unisolate",
                                        "StopAndQuarantineFile",
                                        "RestrictCodeExecution",
                                        "UnrestrictCodeExecution",
                                        "Unknown",
                                        "RequestSample",
                                        "Block",
                                        "RegenerateId",
                                        "Troubleshoot",
                                        "LogsCollection",
                                        "TokenRefresh",
                                        "EndpointConfigManagementCheckin",
                                        "EnableActiveDirectoryUser",
                                        "DisableActiveDirectoryUser",
                                        "ResetPasswordActiveDirectoryUser",
                                        "ImmuneActiveDirectoryCustomPlaybook")
                                .printedAs("Type"),
                        Member.of("requestor", Kind.TEXT).printedAs("Requestor"),
                        Member.of("creationDateTimeUtc", Kind.DATE_TIME).printedAs("CreationDateTimeUtc")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("title", Kind.TEXT),
                        Member.of("requestorComment", Kind.TEXT),
                        Member.of("computerDnsName", Kind.TEXT),
                        Member.of("relatedFileInfo", Kind.COMPLEX),
                        Member.of("lastUpdateDateTimeUtc", Kind.DATE_TIME),
                        Member.of("cancellationRequestor", Kind.TEXT),
                        Member.of("cancellationComment", Kind.TEXT),
                        Member.of("cancellationDateTimeUtc", Kind.DATE_TIME),
                        Member.of("errorHResult", Kind.INTEGER),
                        Member.of("scope", Kind.TEXT),
                        Member.collection("commands", Kind.COMPLEX),
                        Member.of("troubleshootInfo", Kind.COMPLEX),
                        Member.of("externalId", Kind.TEXT),
                        Member.mostly("requestSource"),
                        Member.of("lastUpdateTimeUtc", Kind.DATE_TIME)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel deviceAvInfo() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("machineId", Kind.TEXT),
                        Member.of("computerDnsName", Kind.TEXT),
                        Member.of("osKind", Kind.TEXT),
                        Member.of("osPlatform", Kind.TEXT),
                        Member.of("osVersion", Kind.TEXT),
                        Member.of("avMode", Kind.TEXT),
                        Member.of("avSignatureVersion", Kind.TEXT),
                        Member.of("avEngineVersion", Kind.TEXT),
                        Member.of("avPlatformVersion", Kind.TEXT),
                        Member.of("quickScanResult", Kind.TEXT),
                        Member.of("quickScanError", Kind.TEXT),
                        Member.of("fullScanResult", Kind.TEXT),
                        Member.of("fullScanError", Kind.TEXT),
                        Member.of("avIsSignatureUpToDate", Kind.TEXT),
                        Member.of("avIsEngineUpToDate", Kind.TEXT),
                        Member.of("avIsPlatformUpToDate", Kind.TEXT),
                        Member.of("rbacGroupId", Kind.INTEGER)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("lastSeenTime", Kind.DATE_TIME),
                        Member.of("quickScanTime", Kind.DATE_TIME),
                        Member.of("fullScanTime", Kind.DATE_TIME),
                        Member.of("dataRefreshTimestamp", Kind.DATE_TIME),
                        Member.of("avEngineUpdateTime", Kind.DATE_TIME),
                        Member.of("avSignatureUpdateTime", Kind.DATE_TIME),
                        Member.of("avPlatformUpdateTime", Kind.DATE_TIME),
                        Member.of("avSignaturePublishTime", Kind.DATE_TIME),
                        Member.of("avSignatureDataRefreshTime", Kind.DATE_TIME),
                        Member.of("cloudProtectionState", Kind.TEXT),
                        Member.of("avModeDataRefreshTime", Kind.DATE_TIME)),
                Member.all(Standing.EXCLUDED, Member.of("id", Kind.TEXT), Member.of("rbacGroupName", Kind.TEXT)),
                List.of(),
                List.of());
    }
}
