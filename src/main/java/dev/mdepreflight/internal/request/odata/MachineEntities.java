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
                        Member.of("computerDnsName", EdmType.TEXT).printedAs("ComputerDnsName"),
                        Member.of("id", EdmType.TEXT),
                        Member.of("version", EdmType.TEXT),
                        Member.oneOf("deviceValue", "Normal", "Low", "High"),
                        Member.of("aadDeviceId", EdmType.GUID),
                        Member.collection("machineTags", EdmType.TEXT),
                        Member.of("lastSeen", EdmType.DATE_TIME).printedAs("LastSeen"),
                        Member.oneOf("exposureLevel", "None", "Low", "Medium", "High"),
                        Member.oneOf(
                                        "onboardingStatus",
                                        "onboarded",
                                        "CanBeOnboarded",
                                        "Unsupported",
                                        "InsufficientInfo",
                                        "Onboarded")
                                .printedAs("onboardingstatus"),
                        Member.of("lastIpAddress", EdmType.TEXT),
                        Member.oneOf(
                                        "healthStatus",
                                        "Active",
                                        "Inactive",
                                        "ImpairedCommunication",
                                        "NoSensorData",
                                        "NoSensorDataImpairedCommunication",
                                        "Unknown")
                                .printedAs("HealthStatus"),
                        Member.of("osPlatform", EdmType.TEXT).printedAs("OsPlatform"),
                        Member.oneOf("riskScore", "None", "Informational", "Low", "Medium", "High")
                                .printedAs("RiskScore"),
                        Member.of("rbacGroupId", EdmType.TEXT_OR_INTEGER).printedAs("RbacGroupId")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("mergedIntoMachineId", EdmType.TEXT),
                        Member.of("isPotentialDuplication", EdmType.BOOLEAN),
                        Member.of("isExcluded", EdmType.BOOLEAN),
                        Member.oneOf("exclusionReason", Enums.EXCLUSION_REASON),
                        Member.of("firstSeen", EdmType.DATE_TIME),
                        Member.of("osProcessor", EdmType.TEXT),
                        Member.of("lastExternalIpAddress", EdmType.TEXT),
                        Member.of("agentVersion", EdmType.TEXT),
                        Member.of("osBuild", EdmType.INTEGER),
                        Member.of("rbacGroupName", EdmType.TEXT),
                        Member.collection("ipAddresses", EdmType.COMPLEX),
                        Member.of("isAadJoined", EdmType.BOOLEAN),
                        Member.of("vmMetadata", EdmType.COMPLEX),
                        Member.of("osArchitecture", EdmType.TEXT),
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
                        Member.of("id", EdmType.GUID),
                        Member.oneOf("status", "Pending", "InProgress", "Succeeded", "Failed", "TimeOut", "Cancelled")
                                .printedAs("Status"),
                        Member.of("machineId", EdmType.TEXT).printedAs("MachineId"),
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
                        Member.of("requestor", EdmType.TEXT).printedAs("Requestor"),
                        Member.of("creationDateTimeUtc", EdmType.DATE_TIME).printedAs("CreationDateTimeUtc")),
                Member.all(
                        Standing.DECLARED,
                        Member.of("title", EdmType.TEXT),
                        Member.of("requestorComment", EdmType.TEXT),
                        Member.of("computerDnsName", EdmType.TEXT),
                        Member.of("relatedFileInfo", EdmType.COMPLEX),
                        Member.of("lastUpdateDateTimeUtc", EdmType.DATE_TIME),
                        Member.of("cancellationRequestor", EdmType.TEXT),
                        Member.of("cancellationComment", EdmType.TEXT),
                        Member.of("cancellationDateTimeUtc", EdmType.DATE_TIME),
                        Member.of("errorHResult", EdmType.INTEGER),
                        Member.of("scope", EdmType.TEXT),
                        Member.collection("commands", EdmType.COMPLEX),
                        Member.of("troubleshootInfo", EdmType.COMPLEX),
                        Member.of("externalId", EdmType.TEXT),
                        Member.mostly("requestSource"),
                        Member.of("lastUpdateTimeUtc", EdmType.DATE_TIME)),
                List.of(),
                List.of(),
                List.of());
    }

    static EntityModel deviceAvInfo() {
        return new EntityModel(
                Member.all(
                        Standing.LISTED,
                        Member.of("machineId", EdmType.TEXT),
                        Member.of("computerDnsName", EdmType.TEXT),
                        Member.of("osKind", EdmType.TEXT),
                        Member.of("osPlatform", EdmType.TEXT),
                        Member.of("osVersion", EdmType.TEXT),
                        Member.of("avMode", EdmType.TEXT),
                        Member.of("avSignatureVersion", EdmType.TEXT),
                        Member.of("avEngineVersion", EdmType.TEXT),
                        Member.of("avPlatformVersion", EdmType.TEXT),
                        Member.of("quickScanResult", EdmType.TEXT),
                        Member.of("quickScanError", EdmType.TEXT),
                        Member.of("fullScanResult", EdmType.TEXT),
                        Member.of("fullScanError", EdmType.TEXT),
                        Member.of("avIsSignatureUpToDate", EdmType.TEXT),
                        Member.of("avIsEngineUpToDate", EdmType.TEXT),
                        Member.of("avIsPlatformUpToDate", EdmType.TEXT),
                        Member.of("rbacGroupId", EdmType.INTEGER)),
                Member.all(
                        Standing.DECLARED,
                        Member.of("lastSeenTime", EdmType.DATE_TIME),
                        Member.of("quickScanTime", EdmType.DATE_TIME),
                        Member.of("fullScanTime", EdmType.DATE_TIME),
                        Member.of("dataRefreshTimestamp", EdmType.DATE_TIME),
                        Member.of("avEngineUpdateTime", EdmType.DATE_TIME),
                        Member.of("avSignatureUpdateTime", EdmType.DATE_TIME),
                        Member.of("avPlatformUpdateTime", EdmType.DATE_TIME),
                        Member.of("avSignaturePublishTime", EdmType.DATE_TIME),
                        Member.of("avSignatureDataRefreshTime", EdmType.DATE_TIME),
                        Member.of("cloudProtectionState", EdmType.TEXT),
                        Member.of("avModeDataRefreshTime", EdmType.DATE_TIME)),
                Member.all(Standing.EXCLUDED, Member.of("id", EdmType.TEXT), Member.of("rbacGroupName", EdmType.TEXT)),
                List.of(),
                List.of());
    }
}
