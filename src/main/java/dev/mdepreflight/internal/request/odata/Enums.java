package dev.mdepreflight.internal.request.odata;

import java.util.List;

/** The members of enums that the service's metadata declares and no page of a collection lists. */
final class Enums {
    private Enums() {}

    static final List<String> ALERT_CLASSIFICATION =
            List.of("Unknown", "FalsePositive", "TruePositive", "InformationalExpectedActivity");

    static final List<String> ALERT_DETERMINATION = List.of(
            "NotAvailable",
            "Apt",
            "Malware",
            "SecurityPersonnel",
            "SecurityTesting",
            "UnwantedSoftware",
            "Other",
            "MultiStagedAttack",
            "CompromisedAccount",
            "Phishing",
            "MaliciousUserActivity",
            "NotMalicious",
            "NoEnoughDataToValidate",
            "ConfirmedActivity",
            "LineOfBusinessApplication");

    static final List<String> DEVICE_MANAGED_BY =
            List.of("Unknown", "Intune", "SystemCenterConfigurationManager", "MicrosoftDefenderForEndpoint");

    static final List<String> DEVICE_MANAGED_BY_STATUS = List.of("Unknown", "Success", "Error");

    static final List<String> EXCLUSION_REASON =
            List.of("Other", "InactiveDevice", "DuplicateDevice", "DeviceDoesNotExist", "DeviceOutOfScope");

    static final List<String> INVESTIGATION_STATE = List.of(
            "Unknown",
            "Terminated",
            "SuccessfullyRemediated",
            "Benign",
            "Failed",
            "PartiallyRemediated",
            "Running",
            "PendingApproval",
            "PendingResource",
            "Disabled",
            "Queued",
            "InnerFailure",
            "PreexistingAlert",
            "UnsupportedOs",
            "UnsupportedAlertType",
            "SuppressedAlert",
            "PartiallyInvestigated",
            "TerminatedByUser",
            "TerminatedBySystem");

    static final List<String> PUBLIC_RECOMMENDATION_EXCEPTION_STATUS =
            List.of("Active", "Exception", "PartialException");

    static final List<String> PUBLIC_VULNERABILITY_EXCEPTION_STATUS =
            List.of("RemediationRequired", "NoActionRequired", "UnderException", "PartialException");

    static final List<String> TASK_CATEGORY_DTO = List.of("Software", "SecurityConfiguration");

    static final List<String> TASK_COMPLETION_METHOD = List.of("Manual", "Automatic");

    static final List<String> TASK_PRIORITY_DTO = List.of("None", "Low", "Medium", "High");

    static final List<String> TASK_PRODUCTIVITY_IMPACT_TYPE_DTO = List.of("AllExposedAssets", "NonImpactedAssets");

    static final List<String> TASK_TYPE_DTO =
            List.of("Update", "Uninstall", "ConfigurationChange", "AttentionRequired", "Upgrade", "FirmwareUpdate");
}
