# METADATA
# scope: subpackages
# title: Governance
# custom:
#   system: {order: 10, zh: 制度, en: Governance}
package ninefold.governance
