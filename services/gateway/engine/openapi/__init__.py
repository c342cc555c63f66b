"""The OpenAPI document, made from the endpoint tables, the contracts and their comments."""

from services.gateway.engine.openapi.document import Operation, document

__all__ = ["Operation", "document"]
